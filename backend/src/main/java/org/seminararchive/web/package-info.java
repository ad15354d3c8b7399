/** The door for people: the addresses of the web page, answered by the static frontend's shell. */
package org.seminararchive.web;
