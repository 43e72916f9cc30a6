/** Our phones in the alphabets that other engines and models were made with. */
package org.rawi.voice.phones;
