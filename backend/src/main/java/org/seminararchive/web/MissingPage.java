package org.seminararchive.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.seminararchive.description.ReaderLanguage;

/**
 * Replaces a 404 by an HTML page for clients that accept HTML. API paths keep their problem
 * documents.
 */
@Provider
public class MissingPage implements ContainerResponseFilter {
  @Inject PageAnswers pages;
  @Inject @Context HttpHeaders headers;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    boolean page = accept != null && accept.contains(MediaType.TEXT_HTML);
    String path = request.getUriInfo().getRequestUri().getPath();
    if (response.getStatus() == Status.NOT_FOUND.getStatusCode()
        && page
        && !path.startsWith("/api/")) {
      response.getHeaders().remove(HttpHeaders.CONTENT_LANGUAGE);
      UriInfo uri = request.getUriInfo();
      String language = ReaderLanguage.of(uri.getQueryParameters().getFirst("lang"), headers);
      Response page404 = pages.missing(language, uri);
      response.setEntity(page404.getEntity(), null, page404.getMediaType());
    }
  }
}
