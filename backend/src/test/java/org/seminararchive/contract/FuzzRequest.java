package org.seminararchive.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One generated request, with all that is needed to send it again by hand.
 *
 * @param operation what it aims at
 * @param plain whether the method and the form of the address are the operation's, so that only
 *     what the contract lists may come back
 * @param dryRun whether it says, understandably, that nothing shall be written
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

  /** Whether every percent sign in the address begins an escape of UTF-8. */
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
