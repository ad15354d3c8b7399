package org.seminararchive.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Messages of one kind in one language, from {@code messages/<name>_<language>.properties}. */
public final class MessageBundle {
  private final ResourceBundle messages;
  private final Locale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

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
    MessageFormat parsed = formats.computeIfAbsent(key, k -> new MessageFormat(text(k), locale));
    // A format is not thread-safe, but a copy of it is cheaper than parsing the message.
    return ((MessageFormat) parsed.clone()).format(arguments);
  }
}
