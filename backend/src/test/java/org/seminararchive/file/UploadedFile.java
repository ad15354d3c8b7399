package org.seminararchive.file;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.seminararchive.http.Digest;

/**
 * A client of the tus protocol that sends one file.
 *
 * @param uploads URL of all uploads
 * @param token may be {@code null}
 * @param content like no other
 */
record UploadedFile(String uploads, String token, byte[] content) {
  static UploadedFile pdf(String uploads, String token, int size) {
    byte[] content = new byte[size];
    new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(content);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 0, content, 0, 9);
    return new UploadedFile(uploads, token, content);
  }

  RequestSpecification asking() {
    RequestSpecification request = given().header("Tus-Resumable", "1.0.0");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  Response begin(long size, String name) {
    String base64 = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return asking()
        .header("Upload-Length", size)
        .header("Upload-Metadata", "filetype YXBwbGljYXRpb24vcGRm,filename " + base64)
        .post(uploads);
  }

  /** The path of a new upload. */
  String begun() {
    String url =
        begin(content.length, "第1回.pdf").then().statusCode(201).extract().header("Location");
    return url.substring(url.indexOf("/api/"));
  }

  /** Sends bytes from one number until before another. */
  Response send(String upload, int from, int to) {
    return asking()
        .header("Upload-Offset", from)
        .contentType("application/offset+octet-stream")
        .body(Arrays.copyOfRange(content, from, to))
        .patch(upload);
  }

  int offset(String upload) {
    String offset = asking().head(upload).then().statusCode(200).extract().header("Upload-Offset");
    return Integer.parseInt(offset);
  }

  String sha256() {
    return HexFormat.of().formatHex(Digest.sha256().digest(content));
  }
}
