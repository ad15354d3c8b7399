package org.seminararchive.changes;

import io.vertx.ext.web.RoutingContext;
import org.seminararchive.http.admission.ClientAddress;
import org.seminararchive.http.admission.Occupancy;
import org.seminararchive.http.admission.RunningRequests;

/** Somebody who waits or listens for changes, and keeps a place for it. */
final class FollowingClient implements Occupancy.Occupant {
  private final String address;
  private final Runnable settling;

  /**
   * @param address by which clients are counted
   * @param settling what is to be done when it begins to wait
   */
  FollowingClient(String address, Runnable settling) {
    this.address = address;
    this.settling = settling;
  }

  /** The client of a request, which is not among those that are being answered while it waits. */
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
