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
 * YAML parser that records the line of each node. Aliases are refused, because a programme is a
 * tree; this also prevents exponential expansion.
 */
final class NumberedParser extends JsonParserDelegate {
  /** Maximum length of a pointer in characters, since each contains the names of its ancestors. */
  private static final int LONGEST = 300;

  /** Pointers of the enclosing objects and lists, innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  private String field = "";
  private LineNumbers lines = new LineNumbers();

  /** An alias: a node is used in two places. */
  static final class SharedNode extends JsonParseException {
    private static final long serialVersionUID = 1L;

    private SharedNode(JsonParser parser) {
      super(parser, "an alias", parser.currentTokenLocation());
    }
  }

  /**
   * @param text streamed, and closed with this parser
   */
  NumberedParser(Reader text) throws IOException {
    super(ProgrammeYaml.MAPPER.createParser(text));
  }

  /** Lines recorded since {@link #forgetLines()}. */
  LineNumbers lines() {
    return lines;
  }

  /** Bounds memory use. */
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

  // Jackson's pathAsPointer() rebuilds each pointer from the root, which takes longer than parsing.
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

  /** Pointer of a child; beyond the maximum length, that of the parent. */
  private String below(String name) {
    String around = open.element();
    int length = around.length() + 1 + name.length();
    return length <= LONGEST ? around + "/" + name : around;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
