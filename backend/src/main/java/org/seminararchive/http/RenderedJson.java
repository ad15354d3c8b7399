package org.seminararchive.http;

/**
 * Cached JSON of a complete resource.
 *
 * @param revision revision of the resource
 */
public record RenderedJson(byte[] bytes, long revision) {}
