package org.seminararchive.file;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.talk.Talk;

/** Resources to which files are sent, each under its key. */
public interface UploadDoor {
  /**
   * Who may send.
   *
   * @param talk for which files are
   * @param owner token or invitation, to which uploads belong
   */
  record Admission(Talk talk, UUID owner) {}

  /** First segment of the address below the API. */
  String collection();

  /**
   * Authorizes an upload, before the file is sent and when it is stored. May block.
   *
   * @throws ApiProblem if the key opens nothing, or not to this client
   */
  Admission admit(String key, RoutingContext context);
}
