/** Speakers. Same layer as sessions; knows no talks. */
package org.seminararchive.speaker;
