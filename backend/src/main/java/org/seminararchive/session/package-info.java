/** Meetings of one or more series. Stands on series; knows no talks. */
package org.seminararchive.session;
