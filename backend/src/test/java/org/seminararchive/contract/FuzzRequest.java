package org.seminararchive.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One generated request, with everything needed to repeat it manually.
 *
 * @param operation the requested operation
 * @param plain true if method and path match the operation, so that only documented responses are
 *     permitted
 * @param dryRun true if the request is a valid dry run
 */
record FuzzRequest(
    int index,
    FuzzContract.Operation operation,
    String method,
    String uri,
    Map<String, String> headers,
    byte[] body,
    boolean plain,
    boolean dryRun) {

  FuzzRequest at(String otherUri) {
    return new FuzzRequest(index, operation, method, otherUri, headers, body, plain, dryRun);
  }

  FuzzRequest by(String otherMethod) {
    return new FuzzRequest(index, operation, otherMethod, uri, headers, body, plain, dryRun);
  }

  FuzzRequest under(Map<String, String> otherHeaders) {
    return new FuzzRequest(index, operation, method, uri, otherHeaders, body, plain, dryRun);
  }

  FuzzRequest saying(byte[] otherBody) {
    return new FuzzRequest(index, operation, method, uri, headers, otherBody, plain, dryRun);
  }

  /** True if every percent sign begins an encoded byte (RFC 3986, section 2.1). */
  boolean isUri() {
    return !uri.matches(".*%(?![0-9A-Fa-f]{2}).*");
  }

  @Override
  public String toString() {
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return "#%d %s %s%n  %s%n  %s"
        .formatted(
            index,
            method,
            uri,
            headers,
            text.length() > 1500 ? text.substring(0, 1500) + "… " + body.length + " bytes" : text);
  }
}
