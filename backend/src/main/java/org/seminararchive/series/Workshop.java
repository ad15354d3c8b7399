package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.seminararchive.text.LocalizedText;

/** A past workshop from which a series developed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workshop(LocalizedText title, String url) {}
