package org.seminararchive.http.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.http.admission.Occupancy.Entry.ADDRESS_FULL;
import static org.seminararchive.http.admission.Occupancy.Entry.ADMITTED;
import static org.seminararchive.http.admission.Occupancy.Entry.FULL;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupancyTest {
  private final Occupancy places = new Occupancy(3, 2);

  private static final class Client implements Occupancy.Occupant {
    private final Duration silence;
    private boolean away;

    Client(int seconds) {
      silence = Duration.ofSeconds(seconds);
    }

    @Override
    public Duration silence() {
      return silence;
    }

    @Override
    public void giveWay() {
      away = true;
    }
  }

  @Test
  void anAddressHasOnlyItsShare() {
    Client first = new Client(0);
    assertThat(places.enter("a", first)).isEqualTo(ADMITTED);
    assertThat(places.enter("a", new Client(0))).isEqualTo(ADMITTED);
    assertThat(places.enter("a", new Client(0))).isEqualTo(ADDRESS_FULL);
    assertThat(places.enter("b", new Client(0))).isEqualTo(ADMITTED);
    assertThat(places.enter("c", new Client(0))).isEqualTo(FULL);
    places.leave("a", first);
    places.leave("a", first);
    assertThat(places.free()).isEqualTo(1);
    assertThat(places.enter("c", new Client(0))).isEqualTo(ADMITTED);
  }

  @Test
  void theLongestIdleOccupantIsEvicted() {
    Client longer = new Client(9);
    Client elsewhere = new Client(99);
    places.enter("a", new Client(3));
    places.enter("a", longer);
    places.enter("b", elsewhere);
    // Occupants of the same address are evicted first.
    assertThat(places.enter("a", new Client(0))).isEqualTo(ADMITTED);
    assertThat(longer.away).isTrue();
    assertThat(elsewhere.away).isFalse();
    assertThat(places.enter("c", new Client(0))).isEqualTo(ADMITTED);
    assertThat(elsewhere.away).isTrue();
    assertThat(places.free()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "2001:db8:1:2::1, 2001:0db8:0001:0002:0000:0000:0000:0001, true",
    "unknown, unknown, true"
  })
  void clientsAreToldApartByTheirAddressOrNetwork(String one, String other, boolean same) {
    assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
  }
}
