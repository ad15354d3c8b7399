package org.seminararchive.session;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Sides.EAST;
import static org.seminararchive.testing.Sides.WEST;
import static org.seminararchive.testing.Sides.on;
import static org.seminararchive.testing.Sides.patch;
import static org.seminararchive.testing.Sides.revert;
import static org.seminararchive.testing.Sides.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Sides;

/**
 * Organizers of a series that was removed from a joint session may restore its number and nothing
 * else.
 */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class RemovedSideStories {
  private Sides sides;

  private String talk;
  private String session;
  private Map<String, Integer> numbers;

  @BeforeEach
  void aJointSession() {
    sides = new Sides();
    var joint = Sides.jointSession();
    talk = joint.talk();
    session = joint.session();
    numbers = joint.numbers();
  }

  @Nested
  class AsTheSideThatWasRemoved {
    private Object revision;

    @BeforeEach
    void theEastIsRemoved() {
      revision = when().get(session).path("revision");
      patch(sides.both, session, Sides.numbers(Map.of(WEST, numbers.get(WEST)))).statusCode(200);
    }

    @Test
    void itTakesItsNumberBackByARevert() {
      revert(sides.north, session, revision).statusCode(403);
      revert(sides.east, session, revision)
          .statusCode(200)
          .body("numbers.series", contains(EAST, WEST));
    }

    @Test
    void itRestoresItsNumberAfterChangesOfTheOtherSeries() {
      patch(sides.west, session, Sides.numbers(Map.of(WEST, 6000))).statusCode(200);
      revert(sides.east, session, revision)
          .statusCode(200)
          .body("numbers.find { it.series == 'west' }.number", is(6000))
          .body("numbers.find { it.series == 'east' }.number", is(numbers.get(EAST)))
          .body("inferred.code", hasItem("kept-number"))
          .body("inferred.value", hasItem("west 6000"));
    }

    @Test
    void itTakesNothingElse() {
      patch(sides.east, session, "{\"title\":{\"ja\":\"東のもの\"}}").statusCode(403);
      patch(sides.east, session, Sides.numbers(Map.of(EAST, numbers.get(EAST)))).statusCode(403);
      patch(sides.east, talk, "{\"title\":{\"ja\":\"東のもの\"}}").statusCode(403);
      assertThat(when().get(session).<List<String>>path("numbers.series")).containsExactly(WEST);
    }

    @Test
    void aDeletedSessionIsRestoredWithTheNumberOfTheRequestingSeries() {
      on(sides.west, talk).delete(talk).then().statusCode(204);
      on(sides.west, session).delete(session).then().statusCode(204);
      revert(sides.north, session, revision).statusCode(403);
      revert(sides.east, session, revision)
          .statusCode(200)
          .body("numbers.series", contains(EAST))
          .body("inferred.code", hasItem("kept-number"));
    }
  }
}
