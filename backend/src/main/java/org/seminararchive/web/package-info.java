/** HTML pages: the URLs of the web page, answered with the frontend's HTML file. */
package org.seminararchive.web;
