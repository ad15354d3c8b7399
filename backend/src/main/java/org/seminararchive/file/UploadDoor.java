package org.seminararchive.file;

import io.vertx.ext.web.RoutingContext;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.talk.Talk;
import org.seminararchive.text.LinearPattern;

/** An address to which files are sent. */
public interface UploadDoor {
  /** Of the path; the first group is the key of the door. */
  LinearPattern path();

  /**
   * Authorizes an upload before the file is sent. May block.
   *
   * @return the talk for which the file is
   * @throws ApiProblem if the key opens nothing, or not to this client
   */
  Talk admit(String key, RoutingContext context);
}
