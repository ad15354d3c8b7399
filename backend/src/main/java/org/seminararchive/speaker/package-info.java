/** The people who speak. Stands beside sessions; knows no talks. */
package org.seminararchive.speaker;
