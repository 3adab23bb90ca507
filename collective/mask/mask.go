// Package mask finds personal data in what members write and replaces each find by its kind
// in brackets, before anything is written anywhere.
//
// It works by shape, by checksum and by the words around: a number with its separators in
// place is masked even when its checksum fails, because a typing error still identifies
// somebody; bare digits only when the checksum holds, because most bare digits are amounts
// and counts. What names nobody stays: public service numbers, functions, public places.
//
// The text is read once into parts (words, digits, marks, spaces), in which letters are plain
// and digits are ASCII whatever they were written in; every rule looks at a bounded number of
// parts, so that the time is linear in the text.
package mask

import "strings"

// Kind is a kind of personal data, as it stands in brackets.
type Kind string

// The kinds. Those of a published list of worked examples are used verbatim.
const (
	NISS    Kind = "niss"    // number of the national register
	BIS     Kind = "bis"     // the same, of somebody who is not in the register
	IBAN    Kind = "iban"    // bank account, also in the old form, and bank card
	EID     Kind = "eid"     // number of an identity card
	OGM     Kind = "ogm"     // structured communication of a transfer
	Phone   Kind = "phone"   // private phone number
	Plate   Kind = "plate"   // number plate
	Name    Kind = "name"    // name of a person
	Address Kind = "address" // address with a house number, or coordinates
	Email   Kind = "email"   // e-mail address
	Matrix  Kind = "matrix"  // Matrix address of a person or room
	File    Kind = "file"    // number of a file, customer, contract, document or meter
	Birth   Kind = "birth"   // date of birth
)

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{NISS, BIS, IBAN, EID, OGM, Phone, Plate, Name, Address, Email, Matrix, File, Birth}
}

// Find is personal data in a text, from byte Start up to End.
type Find struct {
	Start, End int
	Kind       Kind
}

// Finds returns what is personal in a text, in order and disjoint. Finds start and end where
// characters do and never touch a "[kind]" that stands in the text already.
func Finds(text string) []Find {
	s := read(text)
	for n := 0; n < passes && s.pass(); n++ {
		s.collapse()
	}
	return s.finds()
}

// passes is how often a text is looked at at most, so that the time stays linear. A find can
// uncover another one beside it; no text is known that needs more than four.
const passes = 64

// Text is the text with each find replaced by its kind in brackets. Masking it again changes
// nothing.
func Text(text string) string {
	var b strings.Builder
	at := 0
	for _, f := range Finds(text) {
		b.WriteString(text[at:f.Start])
		b.WriteString("[" + string(f.Kind) + "]")
		at = f.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// Show replaces the kinds in a masked text by what people call them, in brackets too.
func Show(masked string, label func(Kind) string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(masked, '[')
		if at < 0 {
			b.WriteString(masked)
			return b.String()
		}
		b.WriteString(masked[:at])
		masked = masked[at:]
		if k := token(masked); k != "" {
			b.WriteString("[" + label(k) + "]")
			masked = masked[len(k)+2:]
		} else {
			b.WriteByte('[')
			masked = masked[1:]
		}
	}
}

// Masked says whether a kind in brackets stands in a text.
func Masked(text string) bool {
	for at := strings.IndexByte(text, '['); at >= 0; at = strings.IndexByte(text, '[') {
		if text = text[at:]; token(text) != "" {
			return true
		}
		text = text[1:]
	}
	return false
}

// token is the kind that a text starts with, in brackets; empty for anything else.
func token(text string) Kind {
	for _, k := range Kinds() {
		if n := len(k); len(text) > n+1 && text[0] == '[' && text[n+1] == ']' && text[1:n+1] == string(k) {
			return k
		}
	}
	return ""
}
