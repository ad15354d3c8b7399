package org.seminararchive.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;

/**
 * Serializes localized texts as plain strings, for clients that read one language. With the writer
 * attribute {@link #LANGUAGE}, each text becomes a string, followed by a member {@code
 * <name>Language} with its actual language, so that a fallback is not mistaken for a translation.
 */
public final class FlatText extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Writer attribute: the requested language as BCP 47 tag. */
  public static final Object LANGUAGE = new Object();

  public FlatText() {
    super("flat-text");
    setSerializerModifier(
        new BeanSerializerModifier() {
          private static final long serialVersionUID = 1L;

          @Override
          public List<BeanPropertyWriter> changeProperties(
              SerializationConfig config,
              BeanDescription bean,
              List<BeanPropertyWriter> properties) {
            properties.replaceAll(
                p -> p.getType().hasRawClass(LocalizedText.class) ? new Flattening(p) : p);
            return properties;
          }
        });
  }

  private static final class Flattening extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    Flattening(BeanPropertyWriter base) {
      super(base);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider)
        throws Exception {
      Object wanted = provider.getAttribute(LANGUAGE);
      LocalizedText text = (LocalizedText) get(bean);
      if (wanted == null || text == null) {
        super.serializeAsField(bean, json, provider);
        return;
      }
      String language = text.languageFor(wanted.toString());
      json.writeStringField(getName(), text.in(language));
      json.writeStringField(getName() + "Language", language);
    }
  }
}
