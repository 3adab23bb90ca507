package transcript

import "regexp"

// address finds Matrix ids, which differ from world to world.
var address = regexp.MustCompile(`@[a-z0-9._=/+-]+:[a-zA-Z0-9.:-]+`)

// fingerprint finds the beginning of the hash of a journal, which is another one each time.
var fingerprint = regexp.MustCompile(`\b[0-9a-f]{4}( [0-9a-f]{4}){3,}\b`)

// headLength is how long the beginning of such a hash is; what is longer is another fingerprint, and the same
// each time.
const headLength = len("3f9a 07c2 81d0 44ee")

// unprinted writes the heads of journals of a text alike each time.
func unprinted(text string) string {
	return fingerprint.ReplaceAllStringFunc(text, func(found string) string {
		if len(found) == headLength {
			return "…"
		}
		return found
	})
}

// anywhere writes the Matrix ids of a text alike in all worlds.
func anywhere(text string) string { return address.ReplaceAllString(text, "@…") }
