package bot

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix"
)

// answer is the error of a request that the homeserver answered.
func answer(status int, code string, extra map[string]any) error {
	req, _ := http.NewRequest(http.MethodPut, "https://hs.example.org/_matrix/client/v3/rooms/!room:example.org/send/@bruno:example.org?access_token=syt_secret", nil)
	e := mautrix.HTTPError{Request: req, Response: &http.Response{StatusCode: status, Request: req}, ResponseBody: "@bruno:example.org"}
	if code != "" {
		e.RespError = &mautrix.RespError{ErrCode: code, Err: "no @bruno:example.org in !room:example.org", ExtraData: extra}
	}
	return fmt.Errorf("send: %w", e)
}

// unreachable is the error of a request that got no answer.
func unreachable() error {
	req, _ := http.NewRequest(http.MethodGet, "https://hs.example.org/_matrix/client/v3/profile/@bruno:example.org", nil)
	return fmt.Errorf("ask: %w", mautrix.HTTPError{Request: req, Message: "request error", WrappedError: &url.Error{
		Op: "Get", URL: req.URL.String(), Err: &net.OpError{Op: "dial", Err: errors.New("connection refused")},
	}})
}

func TestCodesForTheLog(t *testing.T) {
	for want, err := range map[string]error{
		"M_FORBIDDEN": answer(403, "M_FORBIDDEN", nil), "Bad Gateway": answer(502, "", nil), "homeserver out of reach": unreachable(),
	} {
		if got := code(err); got != want {
			t.Errorf("%q, expected %q", got, want)
		}
	}
}

// TestCodesNameNobody: an error's text can quote an address, or a Matrix id.
func TestCodesNameNobody(t *testing.T) {
	for _, err := range []error{
		answer(403, "M_FORBIDDEN", nil), answer(500, "", nil), answer(599, "", nil), unreachable(),
		errors.Join(errors.New("context"), answer(429, "M_LIMIT_EXCEEDED", nil)),
		fmt.Errorf("share keys: %w", errors.New("failed to get devices of user @bruno:example.org: locked")), // as mautrix says it
		fmt.Errorf("encrypt: %w", errors.New("failed to get encryption event in room !room:example.org: locked")),
		&url.Error{Op: "Get", URL: "https://hs.example.org/_matrix/client/v3/profile/@bruno:example.org", Err: context.DeadlineExceeded},
	} {
		got := code(err)
		for _, leak := range []string{"bruno", "!room", "https://", "/_matrix", "syt_"} {
			if strings.Contains(got, leak) {
				t.Errorf("%q names %s", got, leak)
			}
		}
		if got == "" {
			t.Errorf("%v has no code", err)
		}
	}
}

func TestPause(t *testing.T) {
	limited := func(ms any) error { return answer(429, "M_LIMIT_EXCEEDED", map[string]any{"retry_after_ms": ms}) }
	for _, test := range []struct {
		err  error
		want time.Duration
	}{
		{limited(2000.0), 2 * time.Second}, {limited(1.0), 500 * time.Millisecond}, {limited(-5.0), 500 * time.Millisecond},
		{limited(1e12), time.Minute}, {limited("2000"), 500 * time.Millisecond}, {answer(429, "M_LIMIT_EXCEEDED", nil), 500 * time.Millisecond},
		{answer(403, "M_FORBIDDEN", map[string]any{"retry_after_ms": 2000.0}), 0}, {unreachable(), 0}, {errors.New("other"), 0}, {nil, 0},
	} {
		if got := pause(test.err); got != test.want {
			t.Errorf("%v: %s, expected %s", test.err, got, test.want)
		}
	}
}

// TestRetryIn: who is told how long to wait waits so long, and not much longer the more
// often it is told; an outage is waited for longer and longer.
func TestRetryIn(t *testing.T) {
	for _, test := range []struct {
		failures int
		err      error
		want     time.Duration
	}{
		{1, answer(429, "M_LIMIT_EXCEEDED", nil), time.Second},
		{9, answer(429, "M_LIMIT_EXCEEDED", nil), 4 * time.Second},
		{9, answer(429, "M_LIMIT_EXCEEDED", map[string]any{"retry_after_ms": 20000.0}), 20 * time.Second},
		{9, unreachable(), time.Minute},
		{9, errChanging, 2 * time.Second},
	} {
		if got := retryIn(test.failures, test.err); got != test.want {
			t.Errorf("%d failures, %v: %s, want %s", test.failures, test.err, got, test.want)
		}
	}
}

func TestOutage(t *testing.T) {
	for _, test := range []struct {
		err          error
		outage, gone bool
	}{
		{answer(500, "M_UNKNOWN", nil), true, false}, {answer(502, "", nil), true, false}, {answer(429, "M_LIMIT_EXCEEDED", nil), true, false},
		{answer(408, "", nil), true, false}, {unreachable(), true, false}, {context.DeadlineExceeded, true, false},
		{&net.OpError{Op: "dial", Err: errors.New("refused")}, true, false},
		{answer(401, "M_UNKNOWN_TOKEN", nil), false, true}, {answer(401, "M_MISSING_TOKEN", nil), false, true},
		{answer(403, "M_FORBIDDEN", nil), false, false}, {answer(404, "M_NOT_FOUND", nil), false, false},
		{errors.New("disk full"), false, false}, {context.Canceled, false, false},
	} {
		if got := outage(test.err); got != test.outage {
			t.Errorf("%v is an outage: %v", code(test.err), got)
		}
		if got := revoked(test.err); got != test.gone {
			t.Errorf("%v closes the session: %v", code(test.err), got)
		}
	}
}

// TestWhatEndsAnInvitation: Synapse does not know for a moment that it is in a room of another homeserver, where one of
// its members has just come in and invites the bot. That is a 404 too.
func TestWhatEndsAnInvitation(t *testing.T) {
	for ends, errs := range map[bool][]error{
		true:  {answer(403, "M_FORBIDDEN", nil), answer(404, "M_NOT_FOUND", nil)},
		false: {answer(404, "M_UNKNOWN", nil), answer(429, "M_LIMIT_EXCEEDED", nil), answer(502, "M_UNKNOWN", nil), unreachable()},
	} {
		for _, err := range errs {
			if refused(err) != ends {
				t.Errorf("%s ends an invitation: %v", code(err), !ends)
			}
		}
	}
}
