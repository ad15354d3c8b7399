package org.seminararchive.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Messages of one kind in one language, from {@code messages/<name>_<language>.properties}. */
public final class MessageBundle {
  private final ResourceBundle messages;
  private final Locale locale;

  public MessageBundle(String name, Locale locale) {
    this.locale = locale;
    this.messages =
        ResourceBundle.getBundle(
            "messages." + name,
            locale,
            // The language of the server must not replace a missing one.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  public Set<String> keys() {
    return messages.keySet();
  }

  /** The message as it is. */
  public String text(String key) {
    return messages.getString(key);
  }

  /** The message as a {@link MessageFormat}. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(text(key), locale).format(arguments);
  }
}
