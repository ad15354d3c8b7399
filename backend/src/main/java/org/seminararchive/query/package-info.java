/**
 * What every list needs: filters, an order that can be resumed, pages. It turns the words of a
 * query string into conditions of a database query. Ground floor: knows no feature.
 */
package org.seminararchive.query;
