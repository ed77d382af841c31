<?php
/** Settings > ALS widgets: the region and the language of elements that name none. */

defined( 'ABSPATH' ) || exit;

/** The settings: a region or '', and a language or '' for that of the site or page. */
function als_widgets_settings() {
	$saved = get_option( 'als_widgets', array() );
	return als_widgets_sanitize( is_array( $saved ) ? $saved : array() );
}

/** Nothing but a region and a language that are known. */
function als_widgets_sanitize( $given ) {
	$known = als_widgets_known();
	$given = is_array( $given ) ? $given : array();
	$of    = function ( $key, $list ) use ( $given, $known ) {
		$value = $given[ $key ] ?? '';
		return is_string( $value ) && isset( $known[ $list ][ $value ] ) ? $value : '';
	};
	return array(
		'region' => $of( 'region', 'regions' ),
		'lang'   => $of( 'lang', 'languages' ),
	);
}

/** Names of the regions by their codes, in the order of the alphabet: in the user's language where PHP knows them. */
function als_widgets_region_names() {
	$names = array();
	foreach ( als_widgets_known()['regions'] as $code => $region ) {
		$names[ $code ] = class_exists( 'Locale' ) ? Locale::getDisplayRegion( "-$code", get_user_locale() ) : $region['name'];
	}
	class_exists( 'Collator' ) ? ( new Collator( get_user_locale() ) )->asort( $names ) : asort( $names );
	return $names;
}

function als_widgets_settings_init() {
	register_setting(
		'als_widgets',
		'als_widgets',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'als_widgets_sanitize',
			'default'           => array(),
		)
	);
	add_settings_section( 'als_widgets', '', '__return_empty_string', 'als_widgets' );
	add_settings_field(
		'als_widgets_region',
		__( 'Country', 'als-widgets' ),
		'als_widgets_select',
		'als_widgets',
		'als_widgets',
		array(
			'label_for' => 'als_widgets_region',
			'key'       => 'region',
			'none'      => __( 'None: words, not a number', 'als-widgets' ),
			'values'    => als_widgets_region_names(),
			'help'      => __( 'Whose emergency number and help lines your readers see. It is never guessed from the language. Check the numbers before you publish.', 'als-widgets' ),
		)
	);
	add_settings_field(
		'als_widgets_lang',
		__( 'Language', 'als-widgets' ),
		'als_widgets_select',
		'als_widgets',
		'als_widgets',
		array(
			'label_for' => 'als_widgets_lang',
			'key'       => 'lang',
			'none'      => __( 'That of the site or page', 'als-widgets' ),
			'values'    => als_widgets_known()['languages'],
			'help'      => __( 'All but the English are translations by a machine that nobody has checked, and say so.', 'als-widgets' ),
		)
	);
}
add_action( 'admin_init', 'als_widgets_settings_init' );

function als_widgets_select( $field ) {
	$chosen = als_widgets_settings()[ $field['key'] ];
	printf( '<select id="%1$s" name="als_widgets[%2$s]" aria-describedby="%1$s_help">', esc_attr( $field['label_for'] ), esc_attr( $field['key'] ) );
	foreach ( array( '' => $field['none'] ) + $field['values'] as $value => $name ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $chosen, (string) $value, false ), esc_html( $name ) );
	}
	printf( '</select><p class="description" id="%s_help">%s</p>', esc_attr( $field['label_for'] ), esc_html( $field['help'] ) );
}

function als_widgets_settings_menu() {
	$name = __( 'ALS widgets', 'als-widgets' );
	add_options_page( $name, $name, 'manage_options', 'als_widgets', 'als_widgets_settings_page' );
}
add_action( 'admin_menu', 'als_widgets_settings_menu' );

function als_widgets_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<p>' . esc_html__( 'For all blocks and shortcodes that do not name a country or a language of their own.', 'als-widgets' ) . '</p>';
	echo '<form action="options.php" method="post">';
	settings_fields( 'als_widgets' );
	do_settings_sections( 'als_widgets' );
	submit_button();
	echo '</form></div>';
}

function als_widgets_settings_link( $links ) {
	$address = admin_url( 'options-general.php?page=als_widgets' );
	return array_merge( array( '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'als-widgets' ) . '</a>' ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( ALS_WIDGETS_FILE ), 'als_widgets_settings_link' );
