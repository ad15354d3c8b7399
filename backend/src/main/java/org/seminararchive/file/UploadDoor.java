package org.seminararchive.file;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.talk.Talk;

/** A collection of resources that accept files. A key identifies the resource. */
public interface UploadDoor {
  /**
   * Permission to send a file.
   *
   * @param talk that the file belongs to
   * @param owner token or invitation that uploads belong to
   */
  record Admission(Talk talk, UUID owner) {}

  /** First segment of the path below the API. */
  String collection();

  /**
   * Authorizes an upload, before the file is sent and when it is stored. May block.
   *
   * @throws ApiProblem if the key is unknown, or not permitted to this client
   */
  Admission admit(String key, RoutingContext context);
}
