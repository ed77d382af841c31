<?php
/** The one thing that the plugin stores, on every site of a network. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $als_widgets_site ) {
		delete_blog_option( $als_widgets_site, 'als_widgets' );
	}
} else {
	delete_option( 'als_widgets' );
}
