package org.seminararchive.feed;

import java.util.Optional;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;

/**
 * Context of a rendered format: language and URLs.
 *
 * @param language requested language, for formats that contain all languages by default
 */
record RenderingContext(
    Heading heading, Wording wording, Addresses addresses, Optional<String> language) {}
