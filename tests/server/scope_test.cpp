#include "tests/server/server_parts.h"

namespace orrery::server {
namespace {

class ScopeTest : public ServerParts {
protected:
    ScopeTest() {
        m_folder.write("p.orrery.yaml", "orrery: 1\nname: credit\nsteps: { a: { run: x, env: { T: \"${{ "
                                        "secrets.vault }}\" } } }\n");
    }
    Result<std::string> text(const std::string& expression, bool forKey = false) {
        server::Run& made = run();
        made.summary.created = 12.5;
        const auto scope = makeScope({made, StepIndex{0}, nullptr, "/out", forKey, nullptr, "running"});
        return pipeline::Template::parse(expression).evaluateText(scope);
    }
};

TEST_F(ScopeTest, KnowsAllThatTheFormatSaysOfARun) {
    EXPECT_EQ(*text("${{ run.id }} ${{ run.name }} ${{ run.state }} ${{ run.started }}"),
              "1 credit running 12.5");
}

TEST_F(ScopeTest, KnowsASecretOnlyByItsName) {
    EXPECT_EQ(*text("${{ secrets.vault }}", true), "secret:vault") << "its value is no part of a key";
    EXPECT_FALSE(text("${{ secrets.vault }}").ok()) << "only a job's environment gets it";
}

} // namespace
} // namespace orrery::server
