/**
 * Restrictions on connections that this server opens. Knows no feature; the rooms that call other
 * servers use it.
 */
package org.seminararchive.outbound;
