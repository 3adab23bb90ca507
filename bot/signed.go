package bot

import "encoding/json"

// signedField holds what one Tocsin says to others beside its words, inside the encryption: the one
// thing that is read of a notice.
const signedField = "tocsin.convergence"

// maxSigned bounds what is taken of it, in bytes, before anybody looks into it.
const maxSigned = 40_000

// signedBlock takes out of a notice what is signed in it, as JSON; false where there is nothing, or
// more than a Tocsin says.
func signedBlock(raw map[string]any) (string, bool) {
	block, ok := raw[signedField].(map[string]any)
	if !ok {
		return "", false
	}
	text, err := json.Marshal(block)
	return string(text), err == nil && len(text) <= maxSigned
}
