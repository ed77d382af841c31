<?php
/**
 * Plugin Name:       ALS widgets
 * Description:       Explains ALS (motor neurone disease), shows when to get urgent help, and checks symptoms. As blocks and as a shortcode. No tracking: nothing leaves the page.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The als-widgets contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       als-widgets
 */

defined( 'ABSPATH' ) || exit;

const ALS_WIDGETS_VERSION = '{{version}}';
const ALS_WIDGETS_FILE    = __FILE__;

require __DIR__ . '/includes/texts.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/settings.php';

/** A post holds a comment or a shortcode, which any author may save; the element is written when it is shown. */
function als_widgets_register() {
	als_widgets_register_assets();
	register_block_type( __DIR__, array( 'render_callback' => 'als_widgets_render' ) );
	add_shortcode( 'als_widget', 'als_widgets_render' );
}
add_action( 'init', 'als_widgets_register' );
