package org.seminararchive.writing;

/**
 * What a write leads to.
 *
 * @param status of the answer: 200, 201 or 204
 * @param resource the resource as it now reads, {@code null} for 204
 * @param revision the resource's own; 0 for several resources at once
 * @param location its address, for 201
 * @param inferences what was concluded on the way
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
