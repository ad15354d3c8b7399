package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a valid body as faulty or malicious clients would. */
final class FuzzDamage {
  /** Raw JSON fragments, some invalid, that replace a value. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "1e-999999999",
          "99999999999999999999",
          "2147483648",
          "NaN",
          "Infinity",
          "1E+2147483647",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"x\\udc00\"",
          "\"\\ud83d\\ude00\"",
          "\"👩‍👩‍👧‍👦 💥\"",
          "\"\u202eabc\u202c مرحبا שלום\"",
          "\"a\\r\\nb\\tc\"",
          "\"\\u0085\\u2028\"",
          "\"%s %n {0} '{' ${jndi:x} #{1}\"",
          "\"' or 1=1; drop table talk; --\"",
          "\"<script>alert(1)</script>\"",
          "\"javascript:alert(1)\"",
          "\"http://例え.jp/\"",
          "\"http://a b\"",
          "\"https://u:p@h/\"",
          "\"http://[::1]:99999/\"",
          "\"https://127.1:0/\"",
          "\"https://[fe80::1%25eth0]/\"",
          "\"Nowhere/None\"",
          "\"+09:00\"",
          "\"SystemV/PST8\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"2999-12-31T23:59:59-18:00\"",
          "\"1900-01-01T00:00:00+18:00\"",
          "\"2026-02-30T10:00:00+09:00\"",
          "\"2026-12-10\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"2026-12-10T10:30+09:00\"",
          "\"2026-12-10T24:00:00Z\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "[1,\"a\",null,{}]",
          "{\"ja\":\"\"}",
          "{\"ja\":null}",
          "{\"ja\":1}",
          "{\"\":\"x\"}",
          "{\"no such tag!\":\"x\"}",
          "{\"JA\":\"x\",\"ja\":\"y\"}",
          "{\"ja\":\"\\u3000\"}",
          "{\"ja\":\"\\u200b\"}",
          "{\"zxx\":\"x\"}",
          "{\"ja\":\"a\",\"en\":\"b\",\"fr\":\"c\",\"de\":\"d\",\"zh\":\"e\",\"ko\":\"f\"}",
          "{\"en\":\"橋本幸士\"}",
          "{\"ja\":\"ﾊｼﾓﾄ　㍿ ﷺ\"}",
          "{\"ja\":\"e\\u0301\\u0301\\u0301\"}",
          "{\"code\":\"ja\",\"basis\":\"inferred\"}",
          "{\"code\":null}",
          "\"dlap\"",
          "[\"dlap\",\"dlap\"]",
          "{\"id\":null}",
          "{\"series\":\"dlap\",\"number\":0}",
          "[{\"series\":\"dlap\",\"number\":999999}]");

  private static final List<String> NAMES =
      List.of(
          "id",
          "revision",
          "updated",
          "session",
          "speakers",
          "title",
          "position",
          "",
          "~",
          "a/b~c",
          "\u0000",
          "__proto__",
          "constructor",
          "slug",
          "numbers",
          "end",
          "status",
          "language");

  private final Random random;

  FuzzDamage(Random random) {
    this.random = random;
  }

  /** Damages the content or the syntax of a body. */
  byte[] of(JsonNode body) {
    JsonNode tree = body.deepCopy();
    var spliced = new ArrayList<String>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoil(tree, spliced);
    }
    String text = tree.toString();
    for (int i = 0; i < spliced.size(); i++) {
      text = text.replace("\"@@" + i + "@@\"", spliced.get(i));
    }
    return form(text);
  }

  private byte[] form(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(30)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> {
        bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        yield bytes;
      }
      case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
      case 3 ->
          text.replaceFirst("\\{", "{\"title\":1,\"title\":2,").getBytes(StandardCharsets.UTF_8);
      case 4 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 5 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 6 -> VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
      default -> bytes;
    };
  }

  private void spoil(JsonNode root, List<String> spliced) {
    var places = new ArrayList<JsonNode>();
    collect(root, places);
    JsonNode place = places.get(random.nextInt(places.size()));
    String mark = "@@" + spliced.size() + "@@";
    if (place instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      if (names.isEmpty() || random.nextInt(5) == 0) {
        spliced.add(value());
        object.put(NAMES.get(random.nextInt(NAMES.size())), mark);
        return;
      }
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(5) == 0) {
        object.remove(name);
      } else {
        spliced.add(value());
        object.put(name, mark);
      }
    } else if (place instanceof ArrayNode array) {
      spliced.add(value());
      array.add(mark);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainerNode()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  private String value() {
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + "長".repeat(1 << random.nextInt(16)) + "\"";
      case 1 -> "{\"ja\":\"" + "x".repeat(90 * (1 + random.nextInt(8))) + "\"}";
      case 2 -> nested(3 + random.nextInt(38));
      case 3 ->
          "[" + "{\"text\":\"x\"},".repeat(random.nextInt(300)) + "{\"name\":{\"ja\":\"x\"}}]";
      default -> VALUES.get(random.nextInt(VALUES.size()));
    };
  }

  private String nested(int depth) {
    return random.nextBoolean()
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"session\":".repeat(depth) + "1" + "}".repeat(depth);
  }
}
