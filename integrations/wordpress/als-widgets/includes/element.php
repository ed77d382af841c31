<?php
/** An element in a page, from a block or a shortcode. */

defined( 'ABSPATH' ) || exit;

const ALS_WIDGETS_ELEMENTS = array( 'urgent-signs', 'overview', 'symptom-check' );

/** Of some values the one that was asked for, else the first. */
function als_widgets_one_of( $asked, $values ) {
	return in_array( $asked, $values, true ) ? $asked : $values[0];
}

/** What was asked for in a block or shortcode, and in the settings where nothing was. */
function als_widgets_asked( $given ) {
	$settings = als_widgets_settings();
	$given    = array_filter( array_map( 'strval', array_filter( (array) $given, 'is_scalar' ) ), 'strlen' );
	$language = $given['lang'] ?? ( $settings['lang'] ? $settings['lang'] : get_locale() );
	$region   = $given['region'] ?? $settings['region'];
	$element  = preg_replace( '/^als-/', '', strtolower( $given['element'] ?? '' ) );
	return array(
		'element'       => als_widgets_one_of( $element, ALS_WIDGETS_ELEMENTS ),
		// What is no region that we know is told to the element, which says so in the console.
		'region'        => als_widgets_region( $region ) ? als_widgets_region( $region ) : $region,
		'lang'          => preg_replace( '/[^A-Za-z0-9-]/', '', str_replace( '_', '-', $language ) ),
		'audience'      => als_widgets_one_of( $given['audience'] ?? '', array( '', 'worried', 'diagnosed', 'carer' ) ),
		'heading_level' => als_widgets_one_of( $given['heading_level'] ?? '', array( '2', '1', '3', '4', '5', '6' ) ),
	);
}

/** What stands between the tags: the whole text of the element, else the danger signs and the number to call. */
function als_widgets_between_tags( $asked ) {
	$language = als_widgets_text_language( $asked['lang'] );
	$region   = als_widgets_region( $asked['region'] );
	$audience = 'overview' === $asked['element'] || 'worried' === $asked['audience'] ? '' : $asked['audience'];
	$text     = is_feed() ? '' : als_widgets_text( $asked['element'], $language, $audience, $region, $asked['heading_level'] );
	if ( '' === $text ) {
		$text = als_widgets_text( 'urgent-signs', $language, 'fallback', $region );
	}
	return '' === $text ? als_widgets_text( 'urgent-signs', 'en', 'fallback', $region ) : $text;
}

/** The HTML of an element: for the block and the shortcode. */
function als_widgets_render( $given ) {
	$asked = als_widgets_asked( $given );
	$name  = "als-{$asked['element']}";
	als_widgets_show( $name );
	/**
	 * The attributes of an element in the page. Those that the text was not written with, such as
	 * `citations`, make the element draw itself when its script has come.
	 */
	$attributes = apply_filters(
		'als_widgets_attributes',
		array_filter(
			array(
				'lang'          => $asked['lang'],
				'region'        => $asked['region'],
				'audience'      => 'overview' === $asked['element'] ? '' : $asked['audience'],
				'heading-level' => '2' === $asked['heading_level'] ? '' : $asked['heading_level'],
				// Where the script's other files are, if it is put together with others.
				'base'          => als_widgets_address(),
			),
			'strlen'
		),
		$asked['element']
	);
	$written    = '';
	foreach ( $attributes as $attribute => $value ) {
		$written .= sprintf( ' %s="%s"', sanitize_key( $attribute ), esc_attr( $value ) );
	}
	return als_widgets_mistake( $given, $asked ) . "<$name$written>" . als_widgets_between_tags( $asked ) . "</$name>";
}

/** A shortcode amid other words gets lines of its own: an element in a paragraph would end with it. */
function als_widgets_own_lines( $content ) {
	return preg_replace( '/(?<!\[)\[als_widget\b[^\]]*\]/', "\n\n$0\n\n", $content );
}
// Before paragraphs are made.
add_filter( 'the_content', 'als_widgets_own_lines', 9 );
add_filter( 'widget_text_content', 'als_widgets_own_lines', 9 );

/** Tells whoever may edit posts, and no reader, that an element of that name is not there. */
function als_widgets_mistake( $given, $asked ) {
	$element = is_array( $given ) ? $given['element'] ?? '' : '';
	if ( '' === $element || preg_replace( '/^als-/', '', strtolower( $element ) ) === $asked['element'] || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	/* translators: 1: what was written, 2: the names that there are. */
	$message = __( 'ALS widgets: element "%1$s" was asked for, expected one of %2$s. The urgent signs are shown. Only people who can edit see this line.', 'als-widgets' );
	return '<p><em>' . esc_html( sprintf( $message, $element, implode( ', ', ALS_WIDGETS_ELEMENTS ) ) ) . '</em></p>';
}
