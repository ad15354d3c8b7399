package org.seminararchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JapaneseHolidayTest {
  private static List<String> of(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .flatMap(day -> JapaneseHoliday.on(day).map(name -> day + " " + name).stream())
        .toList();
  }

  /** Holidays announced by the Cabinet Office. */
  @Test
  void theHolidaysOf2026HaveADayBetweenTwo() {
    assertThat(of(2026))
        .containsExactly(
            "2026-01-01 newYear",
            "2026-01-12 comingOfAge",
            "2026-02-11 foundation",
            "2026-02-23 emperor",
            "2026-03-20 spring",
            "2026-04-29 showa",
            "2026-05-03 constitution",
            "2026-05-04 greenery",
            "2026-05-05 children",
            "2026-05-06 substitute",
            "2026-07-20 marine",
            "2026-08-11 mountain",
            "2026-09-21 aged",
            "2026-09-22 between",
            "2026-09-23 autumn",
            "2026-10-12 sports",
            "2026-11-03 culture",
            "2026-11-23 labour");
  }

  @Test
  void theHolidaysOf2027HaveASubstitute() {
    assertThat(of(2027)).hasSize(17).contains("2027-03-21 spring", "2027-03-22 substitute");
  }
}
