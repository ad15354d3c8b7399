/**
 * Where this server connects to by itself, and what it refuses to be sent to. It knows no feature;
 * the doors that call others stand on it.
 */
package org.seminararchive.outbound;
