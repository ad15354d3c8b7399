package org.seminararchive.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uncompiled and compiled paths have equal results. */
class UncompiledPathsTest {
  private static final String DOCUMENT =
      """
      {"total": 2, "none": null, "half": 0.5, "class": "c", "size": 7, "years": {"2023": 4},
       "a-b": {"c": true},
       "items": [
         {"id": "x", "title": {"ja": "題"}, "speakers": [{"name": "A"}, {"name": "B"}]},
         {"id": "y", "title": {}, "speakers": [{"name": "C"}], "numbers": [[1, 2], [3]]},
         null]}""";

  @BeforeAll
  static void install() {
    UncompiledPaths.install();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total",
        "none",
        "missing",
        "half",
        "'class'",
        "size",
        "years",
        "years.'2023'",
        "'a-b'.c",
        "items",
        "items[0]",
        "items[0].title.ja",
        "items[1].title.ja",
        "items[-2].id",
        "items[9]",
        "items.id",
        "items.title.ja",
        "items.speakers",
        "items.speakers.name",
        "items.speakers[0].name[1]",
        "items.speakers.flatten().name",
        "items.numbers[1][0][1]",
        "items.size()",
        "items[0].speakers.size()",
        "years.keySet()",
        "total.toString().length()"
      })
  void meansTheSameAsItsScript(String path) {
    JsonPath read = JsonPath.from(DOCUMENT);
    var script = new GroovyShell(new Binding(Map.of("root", read.get("$"))));
    assertThat(read.<Object>get(path.replace("'", ""))).isEqualTo(script.evaluate("root." + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.more",
        "total.more",
        "missing[0]",
        "missing.more.size()",
        "items[9].id",
        "items[2].id"
      })
  void leadsNowhere(String path) {
    assertThat(JsonPath.from(DOCUMENT).<Object>get(path)).isNull();
  }

  @Test
  void loadsNoClassForEachPath() {
    JsonPath read = JsonPath.from(DOCUMENT);
    assertThat(read.<Integer>get("total")).isEqualTo(2);
    long before = loadedClasses();
    for (int i = 0; i < 20; i++) {
      assertThat(read.<Object>get("items[" + i + "].path" + i)).isNull();
    }
    assertThat(loadedClasses() - before).isLessThan(20);
  }

  private static long loadedClasses() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  @Test
  void mayContainClosures() {
    assertThat(JsonPath.from(DOCUMENT).<String>get("items.find { it.id == 'y' }.id"))
        .isEqualTo("y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.size()", "total.nothing()"})
  void failsLikeItsScript(String path) {
    assertThatThrownBy(() -> JsonPath.from(DOCUMENT).get(path))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
