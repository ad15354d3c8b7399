package org.seminararchive.writing;

/**
 * Result of a write.
 *
 * @param status HTTP status: 200, 201 or 204
 * @param resource response body; {@code null} for 204
 * @param revision revision of the resource; 0 for several resources
 * @param location address of a created resource, for 201
 * @param inferences values that were inferred
 */
public record Outcome(
    int status, Object resource, long revision, String location, Inferences inferences) {

  public static Outcome created(
      Object resource, long revision, String location, Inferences inferences) {
    return new Outcome(201, resource, revision, location, inferences);
  }

  public static Outcome changed(Object resource, long revision, Inferences inferences) {
    return new Outcome(200, resource, revision, null, inferences);
  }

  public static Outcome deleted() {
    return new Outcome(204, null, 0, null, new Inferences());
  }
}
