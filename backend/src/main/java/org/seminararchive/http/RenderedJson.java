package org.seminararchive.http;

/**
 * A whole resource as JSON, to be kept and sent many times.
 *
 * @param revision revision of the resource
 */
public record RenderedJson(byte[] bytes, long revision) {}
