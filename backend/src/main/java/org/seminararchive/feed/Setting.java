package org.seminararchive.feed;

import java.util.Optional;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;

/**
 * For whom a shape is written: in which words, under which addresses.
 *
 * @param language what the client asked for, for shapes that otherwise give every language
 */
record Setting(Heading heading, Wording wording, Addresses addresses, Optional<String> language) {}
