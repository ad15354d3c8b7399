package org.seminararchive.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.importing.reading.StopSignal;

/** Reading ends at the deadline, or when the client disconnects. */
class ReadingDeadlineTest {
  @Test
  void nothingStopsBeforeTheDeadline() {
    StopSignal stop = new ReadingDeadline(Duration.ofDays(1)).and(StopSignal.NONE);
    assertThatNoException().isThrownBy(stop::check);
  }

  @Test
  void behindTheDeadlineTheReadingStopsAndSaysHowLongItTook() {
    StopSignal stop = new ReadingDeadline(Duration.ZERO).and(StopSignal.NONE);
    var problem = catchThrowableOfType(ApiProblem.class, stop::check);
    assertThat(problem.problem()).isEqualTo(ProblemCode.READING_STOPPED);
    assertThat(problem.subject()).isEqualTo("0");
  }

  @Test
  void anotherSignalIsCheckedAsWell() {
    StopSignal gone =
        () -> {
          throw new CancellationException();
        };
    StopSignal stop = new ReadingDeadline(Duration.ofDays(1)).and(gone);
    assertThatThrownBy(stop::check).isInstanceOf(CancellationException.class);
  }
}
