package org.seminararchive.text;

import static com.fasterxml.jackson.databind.EnumNamingStrategies.LOWER_CAMEL_CASE;

import com.fasterxml.jackson.databind.EnumNamingStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Name of an enum constant outside the program: in the API, its contract and the database {@code
 * CREATE_TOKEN} is {@code createToken}.
 */
public final class WireName implements EnumNamingStrategy {
  @Override
  public String convertEnumToExternalName(String name) {
    return LOWER_CAMEL_CASE.convertEnumToExternalName(name);
  }

  /** Name of a constant; any other value as a string. */
  public static String of(Object value) {
    return value instanceof Enum<?> constant
        ? LOWER_CAMEL_CASE.convertEnumToExternalName(constant.name())
        : value.toString();
  }

  /** The constant with this name. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(name)).findFirst();
  }

  /** Names of all constants, in their order. */
  public static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(WireName::of).toList();
  }
}
