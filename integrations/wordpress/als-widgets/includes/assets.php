<?php
/** The script and the style sheet: on pages that show an element, and on no other. */

defined( 'ABSPATH' ) || exit;

/** The folder of the script and of the files that it loads, with a slash at its end. */
function als_widgets_address() {
	/** Where else the folder `dist` of this plugin is served from, such as a server of your own for static files. */
	return trailingslashit( apply_filters( 'als_widgets_address', plugins_url( 'dist/', ALS_WIDGETS_FILE ) ) );
}

function als_widgets_register_assets() {
	$folder = als_widgets_address();
	wp_register_style( 'als-widgets', $folder . 'als-widgets.css', array(), ALS_WIDGETS_VERSION );
	wp_register_script( 'als-widgets', $folder . 'als-widgets.js', array(), ALS_WIDGETS_VERSION, true );
	wp_register_script( 'als-urgent-signs', $folder . 'als-urgent-signs.js', array(), ALS_WIDGETS_VERSION, true );
	$editor = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
	wp_register_script( 'als-widgets-editor', plugins_url( 'editor.js', ALS_WIDGETS_FILE ), $editor, ALS_WIDGETS_VERSION, true );
	wp_set_script_translations( 'als-widgets-editor', 'als-widgets' );
}

/** Notes that a page shows an element; without one, gives all that it shows. */
function als_widgets_show( $name = '' ) {
	static $shown = array();
	if ( '' !== $name ) {
		$shown[] = $name;
		wp_enqueue_style( 'als-widgets' );
	}
	return $shown;
}

/** The style sheet is in the head where the posts of the page tell beforehand, so that nothing moves. */
function als_widgets_styles_first() {
	foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
		if ( $post instanceof WP_Post && ( has_block( 'als-widgets/widget', $post ) || has_shortcode( $post->post_content, 'als_widget' ) ) ) {
			wp_enqueue_style( 'als-widgets' );
		}
	}
}
add_action( 'wp_enqueue_scripts', 'als_widgets_styles_first' );

/** One script, when all elements of the page are known: the urgent signs alone have a small one. */
function als_widgets_script_last() {
	$shown = array_unique( als_widgets_show() );
	if ( $shown ) {
		wp_enqueue_script( array( 'als-urgent-signs' ) === $shown ? 'als-urgent-signs' : 'als-widgets' );
	}
}
add_action( 'wp_footer', 'als_widgets_script_last', 1 );

function als_widgets_defer( $tag, $handle ) {
	$is_ours = in_array( $handle, array( 'als-widgets', 'als-urgent-signs' ), true );
	return $is_ours ? str_replace( ' src=', ' defer src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', 'als_widgets_defer', 10, 2 );

/** What the block's controls offer. */
function als_widgets_editor_data() {
	$data = array(
		'languages' => als_widgets_known()['languages'],
		'regions'   => als_widgets_region_names(),
		'settings'  => als_widgets_settings(),
	);
	wp_add_inline_script( 'als-widgets-editor', 'window.alsWidgets = ' . wp_json_encode( $data ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'als_widgets_editor_data' );
