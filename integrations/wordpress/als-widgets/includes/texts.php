<?php
/** The texts that were written beforehand: which languages and regions there are, and the text of an element. */

defined( 'ABSPATH' ) || exit;

/** What is in the plugin: `languages` and `regions` with their names, and the `names` that people write for regions. */
function als_widgets_known() {
	static $known;
	return $known ?? $known = json_decode( file_get_contents( dirname( __DIR__ ) . '/known.json' ), true );
}

/** The code of a region, from a code in any case, `UK`, or a name in English; '' if there is no number for it. */
function als_widgets_region( $asked ) {
	$known = als_widgets_known();
	$asked = strtoupper( trim( $asked ) );
	if ( isset( $known['regions'][ $asked ] ) ) {
		return $asked;
	}
	foreach ( $known['names'] as $name => $code ) {
		if ( strtoupper( $name ) === $asked ) {
			return $code;
		}
	}
	return '';
}

/**
 * The language of the text that fits a language tag such as `es-MX`, as the element chooses it; '' where it is
 * in none of ours: the element says so.
 */
function als_widgets_text_language( $tag ) {
	$parts    = explode( '-', strtolower( $tag ) );
	$language = $parts[0];
	$regions  = preg_grep( '/^[a-z]{2}$/', array_slice( $parts, 1 ) );
	$region   = strtoupper( (string) reset( $regions ) );
	switch ( $language ) {
		case 'en':
			$american = array( '', 'US', 'CA', 'PH', 'PR', 'GU', 'AS', 'MP', 'VI', 'UM' );
			return in_array( $region, $american, true ) ? 'en' : 'en-GB';
		case 'pt':
			return in_array( $region, array( '', 'BR' ), true ) ? 'pt-BR' : 'pt-PT';
		case 'zh':
			// Elsewhere the characters are the traditional ones, unless the tag says otherwise.
			$is_simplified = in_array( 'hans', $parts, true ) || in_array( $region, array( '', 'CN', 'SG', 'MY' ), true );
			return $is_simplified && ! in_array( 'hant', $parts, true ) ? 'zh-Hans' : 'zh-Hant';
		default:
			return isset( als_widgets_known()['languages'][ $language ] ) ? $language : '';
	}
}

/** A text of an element: `fallback`, or for an audience; '' if there is none. `$region` is one that is known, or ''. */
function als_widgets_text( $element, $language, $audience, $region, $level = '2' ) {
	static $files = array();
	$path         = dirname( __DIR__ ) . "/texts/$language/$element.json";
	if ( ! isset( $files[ $path ] ) ) {
		$files[ $path ] = '' !== $language && is_readable( $path ) ? json_decode( file_get_contents( $path ), true ) : array( 'texts' => array() );
	}
	// Regions with the same numbers have one text.
	$like  = als_widgets_known()['regions'][ $region ]['text'] ?? '';
	$spans = $files[ $path ]['texts'][ "$audience/$like" ] ?? array();
	$text  = '';
	foreach ( array_chunk( $spans, 2 ) as list( $start, $count ) ) {
		$text .= implode( '', array_slice( $files[ $path ]['pieces'], $start, $count ) );
	}
	return strtr( als_widgets_headings( $text, $level - 2 ), array( '{region}' => $region, '{level}' => $level ) );
}

/** Moves headings by some levels; 6 is the deepest. */
function als_widgets_headings( $text, $by ) {
	if ( 0 === $by ) {
		return $text;
	}
	return preg_replace_callback(
		'/<(\/?)h([1-6])\b/',
		function ( $found ) use ( $by ) {
			return "<$found[1]h" . min( 6, $found[2] + $by );
		},
		$text
	);
}
