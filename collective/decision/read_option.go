package decision

import (
	"slices"
	"strconv"
	"strings"
)

// one is each option that a text can stand for alone.
func (rd reader) one(text string) [][]uint16 {
	ways := rd.named(text)
	if option, ok := rd.called(text); ok {
		ways = append(ways, []uint16{option})
	}
	return ways
}

// named is each option that has this text.
func (rd reader) named(text string) [][]uint16 {
	var ways [][]uint16
	for i, option := range rd.options {
		if text != "" && strings.EqualFold(text, option) {
			ways = append(ways, []uint16{uint16(i)})
		}
	}
	return ways
}

// called is the option of a letter or of a number.
func (rd reader) called(text string) (uint16, bool) {
	at, numbered := number(text)
	if numbered {
		at--
	} else if len(text) == 1 {
		at = strings.Index(alphabet, strings.ToUpper(text))
	} else {
		at = -1
	}
	if numbered && (rd.rules.Method == Score || rd.rules.Method == Points) {
		return 0, false
	}
	return uint16(max(at, 0)), 0 <= at && at < len(rd.options)
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// number reads digits; what is too long for any number on a ballot is 9999.
func number(text string) (n int, ok bool) {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	if err != nil || n > 9999 {
		n = 9999
	}
	return n, true
}

// glued reads letters that stand together, such as ABC, if each is another option and
// they are no word.
func (rd reader) glued(text string) [][]uint16 {
	if len(text) < 2 || strings.Trim(text, alphabet+strings.ToLower(alphabet)) != "" {
		return nil
	}
	if _, known := rd.choice(text); known {
		return nil
	}
	var list []uint16
	for i := range text {
		option, ok := rd.called(text[i : i+1])
		if !ok || slices.Contains(list, option) {
			return nil
		}
		list = append(list, option)
	}
	return [][]uint16{list}
}

// refusal says why no option was found in a text: one that is none of the letters and
// numbers there are, or letters together of which one is there twice, and otherwise
// that it is not understood.
func (rd reader) refusal(text string) error {
	fields := strings.Fields(text)
	for _, field := range fields {
		if _, ok := rd.called(field); ok {
			continue
		}
		_, numbered := number(field)
		if numbered || len(field) == 1 && strings.Contains(alphabet, strings.ToUpper(field)) {
			return fault(ErrNoOption, field)
		}
	}
	if len(fields) != 1 || strings.Trim(text, alphabet) != "" {
		return fault(ErrBallot, text)
	}
	for i := range text {
		if _, ok := rd.called(text[i : i+1]); !ok {
			return fault(ErrNoOption, text)
		}
	}
	return fault(ErrTwice, text)
}
