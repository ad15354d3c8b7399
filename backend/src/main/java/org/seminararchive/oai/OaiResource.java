package org.seminararchive.oai;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.Addresses;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.ReadByPost;

/** OAI-PMH 2.0 by GET and POST (section 3.1.1). Errors of the protocol are sent with HTTP 200. */
@Path(ReadByPost.OAI)
public class OaiResource {
  private static final String XML = "text/xml;charset=UTF-8";

  @Inject OaiAnswers answers;
  @Inject Clock clock;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response get(@Context UriInfo uri) {
    return answer(uri.getQueryParameters(), uri);
  }

  @POST
  @LongestBody(8 << 10)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  @Operation(hidden = true)
  public Response post(MultivaluedMap<String, String> form, @Context UriInfo uri) {
    return answer(form, uri);
  }

  private Response answer(MultivaluedMap<String, String> given, UriInfo uri) {
    Addresses addresses = new Addresses(uri.getBaseUri());
    try {
      byte[] body;
      try {
        OaiRequest request = OaiRequest.read(given);
        var shown = new LinkedHashMap<String, String>(Map.of("verb", request.verb()));
        shown.putAll(request.arguments());
        body = written(addresses, shown, document -> answers.write(request, addresses, document));
      } catch (OaiError error) {
        body = written(addresses, Map.of(), document -> document.error(error));
      }
      return Response.ok(body, XML).build();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("an answer that XML cannot hold", e);
    }
  }

  private byte[] written(Addresses addresses, Map<String, String> arguments, Content content)
      throws XMLStreamException {
    OaiDocument document = new OaiDocument(clock.instant(), addresses.api("oai"), arguments);
    content.write(document);
    return document.bytes();
  }

  private interface Content {
    void write(OaiDocument document) throws XMLStreamException;
  }
}
