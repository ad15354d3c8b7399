package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads YAML token by token and notes the line of everything it passes. A programme is a tree: a
 * node in two places (an alias) is refused, which also keeps a small text from becoming a huge one.
 */
final class NumberedParser extends JsonParserDelegate {
  /** Characters of a pointer: every node repeats the names around it. */
  private static final int LONGEST = 300;

  /** Pointers to the objects and lists around the current token, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  private String field = "";
  private LineNumbers lines = new LineNumbers();

  /** A part of the text is used in two places. */
  static final class SharedNode extends JsonParseException {
    private static final long serialVersionUID = 1L;

    private SharedNode(JsonParser parser) {
      super(parser, "an alias", parser.currentTokenLocation());
    }
  }

  /**
   * @param text read piece by piece, and closed with this parser
   */
  NumberedParser(Reader text) throws IOException {
    super(ProgrammeYaml.MAPPER.createParser(text));
  }

  /** The lines of what was read since {@link #forgetLines()}. */
  LineNumbers lines() {
    return lines;
  }

  /** Keeps memory from growing with the text. */
  void forgetLines() {
    lines = new LineNumbers();
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == null) {
      return token;
    }
    if (token.isStructEnd()) {
      open.pop();
      return token;
    }
    if (((YAMLParser) delegate).isCurrentAlias()) {
      throw new SharedNode(delegate);
    }
    String pointer = pointer(token);
    lines.note(pointer, currentTokenLocation().getLineNr());
    if (token.isStructStart()) {
      open.push(pointer);
    } else if (token == JsonToken.FIELD_NAME) {
      field = pointer;
    }
    return token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    if (currentToken().isStructStart()) {
      open.pop();
    }
    return super.skipChildren();
  }

  // Jackson's pathAsPointer() makes every pointer from the root on, which takes longer than
  // reading.
  private String pointer(JsonToken token) throws IOException {
    if (token == JsonToken.FIELD_NAME) {
      String name = delegate.currentName();
      return below(name.indexOf('~') < 0 && name.indexOf('/') < 0 ? name : escaped(name));
    }
    JsonStreamContext around = delegate.getParsingContext();
    if (token.isStructStart()) {
      around = around.getParent();
    }
    if (around.inArray()) {
      return below(String.valueOf(around.getCurrentIndex()));
    }
    return around.inObject() ? field : "";
  }

  /** Of what is too deep, the pointer to what is around it. */
  private String below(String name) {
    String around = open.element();
    int length = around.length() + 1 + name.length();
    return length <= LONGEST ? around + "/" + name : around;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
