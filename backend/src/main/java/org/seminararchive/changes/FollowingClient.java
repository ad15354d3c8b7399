package org.seminararchive.changes;

import io.vertx.ext.web.RoutingContext;
import org.seminararchive.http.admission.ClientAddress;
import org.seminararchive.http.admission.Occupancy;
import org.seminararchive.http.admission.RunningRequests;

/** A client that waits for changes and occupies a place, compared by identity: not a record. */
final class FollowingClient implements Occupancy.Occupant {
  private final String address;
  private final Runnable settling;

  /**
   * @param address key by which clients are counted
   * @param settling called when it begins to wait
   */
  FollowingClient(String address, Runnable settling) {
    this.address = address;
    this.settling = settling;
  }

  /** The client of a request, which does not count as running while it waits. */
  static FollowingClient of(RoutingContext request) {
    return new FollowingClient(
        ClientAddress.of(request.request()), () -> RunningRequests.stepAside(request));
  }

  String address() {
    return address;
  }

  void settle() {
    settling.run();
  }
}
