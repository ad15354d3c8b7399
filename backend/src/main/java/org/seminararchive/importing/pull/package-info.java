/**
 * A page that is looked at by itself every now and then, where an installation names one. What it
 * says is imported as if somebody had sent it.
 */
package org.seminararchive.importing.pull;
