/** Sessions: meetings of one or more series. Depends on series; knows no talks. */
package org.seminararchive.session;
